/** Hertz. What lies outside tells little of speech, and is lost on telephones and in low rates. */
const LOWEST_HERTZ = 80;
const HIGHEST_HERTZ = 7600;
const FILTER_COUNT = 26;
/** Of half the sample rate. */
const WARP_BEND = 0.85;

/** A triangle over bins of the spectrum. */
interface MelFilter {
  readonly first: number;
  readonly weights: Float32Array;
}

/**
 * Overlapping triangles, equally wide to the ear (mel scale of O’Shaughnessy 1987: 2595 log10(1 + f / 700)).
 *
 * @param warp what their frequencies are multiplied with, as if the mouth that speaks were longer or shorter.
 */
export function melFilterBank(size: number, sampleRate: number, warp = 1): readonly MelFilter[] {
  const [low, high] = [hertzToMel(LOWEST_HERTZ), hertzToMel(Math.min(HIGHEST_HERTZ, sampleRate * 0.48))];
  const edges = Array.from({ length: FILTER_COUNT + 2 }, (_, index) => {
    const hertz = 700 * (10 ** ((low + ((high - low) * index) / (FILTER_COUNT + 1)) / 2595) - 1);
    return (warpFrequency(hertz, warp, sampleRate / 2) * size) / sampleRate;
  });
  return Array.from({ length: FILTER_COUNT }, (_, band) => {
    const [from, peak, to] = [edges[band]!, edges[band + 1]!, edges[band + 2]!];
    const first = Math.ceil(from);
    const weights = Float32Array.from({ length: Math.max(1, Math.floor(to) - first + 1) }, (_, index) => {
      const bin = first + index;
      return Math.max(0, bin <= peak ? (bin - from) / (peak - from) : (to - bin) / (to - peak));
    });
    return { first, weights };
  });
}

/** Straight up to where the rest has room to reach the same end (Lee and Rose 1996). */
function warpFrequency(hertz: number, warp: number, end: number): number {
  const bend = (WARP_BEND * end) / Math.max(1, warp);
  return hertz <= bend ? hertz * warp : end - ((end - hertz) * (end - bend * warp)) / (end - bend);
}

const hertzToMel = (hertz: number): number => 2595 * Math.log10(1 + hertz / 700);
