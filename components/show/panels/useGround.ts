'use client';

import { useEffect, useState } from 'react';
import { useSource } from '@/components/source/useSource';
import { decodeGround } from '@/geo/basemap/ground';
import type { Ground } from '@/geo/picture/ground/ground';

let asked: Promise<Ground> | null = null;

/** Land and borders for small pictures, asked for once; null until they are here. */
export function useGround(): Ground | null {
  const source = useSource();
  const [ground, setGround] = useState<Ground | null>(null);
  useEffect(() => {
    let over = false;
    asked ??= source.ground().then(decodeGround);
    asked.then((found) => { if (!over) setGround(found); }, () => { asked = null; });
    return () => { over = true; };
  }, [source]);
  return ground;
}
