import { difference, holds, intersection, isEmpty, lowestFlow, type TrafficSet, union } from './traffic.js';

/** A search for fewer sets gives up after this many steps. */
const MOST_STEPS = 500;

/**
 * The fewest of some sets that together hold all of a target, by their indices; undefined where all of them do not. Finding the fewest is
 * hard where many sets overlap (it is the set cover problem): the answer is exact where one set is enough and where a search of
 * MOST_STEPS steps comes to its end, as it does for about a dozen. Otherwise it is irredundant: none of the sets can be left out of it,
 * and yet another choice might do with fewer.
 */
export function smallestCover(target: TrafficSet, sets: readonly TrafficSet[]): readonly number[] | undefined {
  const single = sets.findIndex((set) => haveAll([set], target));
  if (single >= 0) return [single];
  const pieces: Piece[] = [];
  sets.forEach((set, index) => {
    const traffic = intersection(target, set);
    if (!isEmpty(traffic)) pieces.push({ index, traffic });
  });
  const some = anyCover(target, pieces);
  if (some === undefined) return undefined;
  const enough = irredundant(target, some);
  return (fewer(target, pieces, enough.length) ?? enough).map(({ index }) => index);
}

/** Whether some sets together have all of another; most have not even the first of it. */
export function haveAll(sets: readonly TrafficSet[], target: TrafficSet): boolean {
  const first = lowestFlow(target);
  return first === undefined || (sets.some((set) => holds(set, first)) && isEmpty(sets.reduce(difference, target)));
}

/** The part of a set that is in the target. */
interface Piece {
  readonly index: number;
  readonly traffic: TrafficSet;
}

/** The first piece that holds the lowest flow which is left, until none is. */
function anyCover(target: TrafficSet, pieces: readonly Piece[]): readonly Piece[] | undefined {
  const chosen: Piece[] = [];
  let rest = target;
  for (let flow = lowestFlow(rest); flow !== undefined; flow = lowestFlow(rest)) {
    const missing = flow;
    const piece = pieces.find(({ traffic }) => holds(traffic, missing));
    if (piece === undefined) return undefined;
    chosen.push(piece);
    rest = difference(rest, piece.traffic);
  }
  return chosen;
}

/** A cover without what the rest of it holds anyway. */
function irredundant(target: TrafficSet, cover: readonly Piece[]): readonly Piece[] {
  const before: TrafficSet[] = [];
  let sum: TrafficSet = [];
  for (const { traffic } of cover) {
    before.push(sum);
    sum = union(sum, traffic);
  }
  let kept: TrafficSet = [];
  const needed: Piece[] = [];
  for (let at = cover.length - 1; at >= 0; at--) {
    const piece = cover[at] as Piece;
    const others = union(before[at] as TrafficSet, kept);
    if (isEmpty(difference(target, others))) continue;
    needed.push(piece);
    kept = union(kept, piece.traffic);
  }
  return needed.reverse();
}

/** A cover of fewer pieces than `size`, the fewest there are; undefined where there is none or the search takes too long. */
function fewer(target: TrafficSet, pieces: readonly Piece[], size: number): readonly Piece[] | undefined {
  const steps = { left: MOST_STEPS };
  for (let most = 2; most < size && steps.left > 0; most++) {
    const found = within(target, pieces, most, steps);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A cover of at most so many pieces: one of those that hold the lowest flow has to be among them. */
function within(
  rest: TrafficSet,
  pieces: readonly Piece[],
  most: number,
  steps: { left: number },
): readonly Piece[] | undefined {
  const flow = lowestFlow(rest);
  if (flow === undefined) return [];
  if (most === 0) return undefined;
  for (const piece of pieces) {
    if (!holds(piece.traffic, flow)) continue;
    if (--steps.left < 0) return undefined;
    const others = within(difference(rest, piece.traffic), pieces, most - 1, steps);
    if (others !== undefined) return [piece, ...others];
  }
  return undefined;
}
