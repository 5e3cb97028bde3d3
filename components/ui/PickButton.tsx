'use client';

import type { ButtonHTMLAttributes } from 'react';

/** The form that carries the View to the server while no script runs; the list of places renders it. */
export const VIEW_FORM = 'view-form';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'id' | 'value' | 'onClick'> & {
  /** What it opens; empty: it closes what is open. */
  pick: string;
  onPick(pick: string): void;
};

/** A button that opens something by its id. Without scripts the same click asks the server for that page. */
export function PickButton({ pick, onPick, ...rest }: Props) {
  return (
    <button
      {...rest}
      type="submit"
      form={VIEW_FORM}
      name="place"
      value={pick}
      onClick={(event) => {
        event.preventDefault();
        onPick(pick);
      }}
    />
  );
}
