import { EmbedPage } from '@/components/embed/EmbedPage';
import { sharedMetadata } from '@/components/embed/metadata';
import type { PageQuery } from '@/geo/http/query';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<PageQuery>;
};

export const dynamic = 'force-dynamic';
export const generateMetadata = async ({ params }: Props) => sharedMetadata((await params).id);

export default async function Page({ params, searchParams }: Props) {
  return <EmbedPage id={(await params).id} query={await searchParams} />;
}
