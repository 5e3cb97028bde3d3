/** A briefing asked for by a route, or the error that says why not. */
import { briefings, type Stored } from '../store';
import { HttpError } from './route';

/** The newest version. 404 where there is none, 422 with every issue where it cannot be read. */
export async function goodBriefing(id: string): Promise<Stored> {
  const reading = await briefings().read(id);
  if (!reading) throw new HttpError(404, 'There is no briefing of this name. Look at /api/briefings for those that are.');
  if (reading.state === 'broken') {
    throw new HttpError(422, 'The briefing could not be read. Its issues say what to correct.', { issues: reading.issues });
  }
  return reading.good;
}
