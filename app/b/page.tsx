import { Briefings } from '@/components/shell/Briefings';

export const dynamic = 'force-dynamic';
export const metadata = { title: 'Briefings' };

export default function Page() {
  return <Briefings />;
}
