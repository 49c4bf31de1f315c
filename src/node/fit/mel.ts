/** Hertz. What lies outside tells little of speech, and is lost on telephones and in low rates. */
const LOWEST = 80;
const HIGHEST = 7600;
const BANDS = 26;
/** Of half the sample rate. */
const BEND = 0.85;

/** A triangle over bins of the spectrum. */
interface Band {
  readonly first: number;
  readonly weights: Float32Array;
}

/**
 * Overlapping triangles, equally wide to the ear (mel scale of O’Shaughnessy 1987: 2595 log10(1 + f / 700)).
 *
 * @param warp what their frequencies are multiplied with, as if the mouth that speaks were longer or shorter.
 */
export function melBands(size: number, sampleRate: number, warp = 1): readonly Band[] {
  const [low, high] = [mel(LOWEST), mel(Math.min(HIGHEST, sampleRate * 0.48))];
  const edges = Array.from({ length: BANDS + 2 }, (_, index) => {
    const hertz = 700 * (10 ** ((low + ((high - low) * index) / (BANDS + 1)) / 2595) - 1);
    return (warped(hertz, warp, sampleRate / 2) * size) / sampleRate;
  });
  return Array.from({ length: BANDS }, (_, band) => {
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
function warped(hertz: number, warp: number, end: number): number {
  const bend = (BEND * end) / Math.max(1, warp);
  return hertz <= bend ? hertz * warp : end - ((end - hertz) * (end - bend * warp)) / (end - bend);
}

const mel = (hertz: number): number => 2595 * Math.log10(1 + hertz / 700);
