import { NoBriefing } from '@/components/shell/NoBriefing';

export default function NotFound() {
  return <NoBriefing />;
}
