import { sharedMetadata } from '@/components/embed/metadata';
import { BriefingPage } from '@/components/shell/BriefingPage';
import { Briefings } from '@/components/shell/Briefings';
import { briefings, DEFAULT_BRIEFING } from '@/geo/store';
import type { PageQuery } from '@/geo/http/query';

type Props = { searchParams: Promise<PageQuery> };

export const dynamic = 'force-dynamic';
export const generateMetadata = () => sharedMetadata(DEFAULT_BRIEFING);

export default async function Page({ searchParams }: Props) {
  // A folder of somebody's own has other briefings.
  if (!(await briefings().read(DEFAULT_BRIEFING))) return <Briefings />;
  return <BriefingPage id={DEFAULT_BRIEFING} query={await searchParams} />;
}
