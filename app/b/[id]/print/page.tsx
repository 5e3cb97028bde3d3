import { briefingMetadata } from '@/components/shell/BriefingPage';
import { PrintPage } from '@/components/handout/PrintPage';
import type { PageQuery } from '@/geo/http/query';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<PageQuery>;
};

export const dynamic = 'force-dynamic';
export const generateMetadata = async ({ params }: Props) => briefingMetadata((await params).id);

export default async function Page({ params, searchParams }: Props) {
  const { paper, notes } = await searchParams;
  return <PrintPage id={(await params).id} options={{ paper: paper === 'letter' ? 'letter' : 'a4', notes: notes === '1' }} />;
}
