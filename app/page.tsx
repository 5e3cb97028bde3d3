import { sharedMetadata } from '@/components/embed/metadata';
import { BriefingPage } from '@/components/shell/BriefingPage';
import { DEFAULT_BRIEFING } from '@/geo/store';
import type { PageQuery } from '@/geo/http/query';

type Props = { searchParams: Promise<PageQuery> };

export const dynamic = 'force-dynamic';
export const generateMetadata = () => sharedMetadata(DEFAULT_BRIEFING);

export default async function Page({ searchParams }: Props) {
  return <BriefingPage id={DEFAULT_BRIEFING} query={await searchParams} />;
}
