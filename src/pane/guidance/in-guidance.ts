import { createContext, useContext } from 'react';

/** Opens the guidance at what was looked for; `null` where no guidance stands beside, as in the guidance itself. */
export const InGuidance = createContext<((asked: string) => void) | null>(null);

export const useInGuidance = (): ((asked: string) => void) | null => useContext(InGuidance);
