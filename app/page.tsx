import { sharedMetadata } from '@/components/embed/metadata';
import { BriefingPage } from '@/components/shell/BriefingPage';
import { DEFAULT_BRIEFING } from '@/geo/store';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const dynamic = 'force-dynamic';
export const generateMetadata = () => sharedMetadata(DEFAULT_BRIEFING);

export default async function Page({ searchParams }: Props) {
  return <BriefingPage id={DEFAULT_BRIEFING} query={await searchParams} />;
}
