import { BriefingPage, briefingMetadata } from '@/components/shell/BriefingPage';
import { DEFAULT_BRIEFING } from '@/geo/store';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const dynamic = 'force-dynamic';
export const generateMetadata = () => briefingMetadata(DEFAULT_BRIEFING);

export default async function Page({ searchParams }: Props) {
  return <BriefingPage id={DEFAULT_BRIEFING} query={await searchParams} />;
}
