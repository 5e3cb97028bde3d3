import { sharedMetadata } from '@/components/embed/metadata';
import { BriefingPage } from '@/components/shell/BriefingPage';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const dynamic = 'force-dynamic';
export const generateMetadata = async ({ params }: Props) => sharedMetadata((await params).id);

export default async function Page({ params, searchParams }: Props) {
  return <BriefingPage id={(await params).id} query={await searchParams} />;
}
