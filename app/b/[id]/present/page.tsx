import { briefingMetadata } from '@/components/shell/BriefingPage';
import { PresentPage } from '@/components/show/PresentPage';
import type { PageQuery } from '@/geo/http/query';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<PageQuery>;
};

export const dynamic = 'force-dynamic';
export const generateMetadata = async ({ params }: Props) => briefingMetadata((await params).id);

export default async function Page({ params, searchParams }: Props) {
  return <PresentPage id={(await params).id} query={await searchParams} />;
}
