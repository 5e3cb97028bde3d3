type Props = { issue: { path: string; message: string; line?: number } };

/** One thing that is wrong in a file: what, in which line, and in which member. */
export function IssueText({ issue: { path, message, line } }: Props) {
  return <>{message} <span>{line ? `Line ${line.toLocaleString('en')}. ` : ''}{path && <code>{path}</code>}</span></>;
}
