import type { Chance } from './chance.ts';

/** Holds every call until nothing else can run, and then lets one through. */
export interface Gate {
  /** Waits for its turn. */
  pass(): Promise<void>;
  /** A call is inside a service from here until `left`: meanwhile nothing else is let through. */
  entered(): void;
  left(): void;
  /** Everything that waits or is inside belongs to a process that is gone. */
  clear(): void;
}

/** Turns of the event loop without anything new, after which all is quiet: streams and parsers take one or two. */
const quietTurns = 4;

/** A gate at which chance decides which call goes next. */
export function createGate(chance: Chance): Gate {
  const waiting: { readonly go: () => void; readonly give: (error: Error) => void }[] = [];
  let inside = 0;
  let watching = false;
  let arrivals = 0;

  function watch(quiet: number, seen: number): void {
    if (waiting.length === 0) {
      watching = false;
      return;
    }
    const isQuiet = inside === 0 && arrivals === seen;
    if (isQuiet && quiet >= quietTurns) {
      const [next] = waiting.splice(chance.below(waiting.length), 1);
      next?.go();
      setImmediate(watch, 0, arrivals);
      return;
    }
    setImmediate(watch, isQuiet ? quiet + 1 : 0, arrivals);
  }

  return {
    pass() {
      arrivals += 1;
      const turn = new Promise<void>((go, give) => waiting.push({ go, give }));
      if (!watching) {
        watching = true;
        setImmediate(watch, 0, arrivals);
      }
      return turn;
    },
    entered() {
      inside += 1;
    },
    left() {
      inside = Math.max(0, inside - 1);
    },
    clear() {
      inside = 0;
      for (const { give } of waiting.splice(0)) give(new Error('this process is gone'));
    },
  };
}
