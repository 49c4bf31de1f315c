/** Frequencies outside this range matter little for speech, and are lost on telephones and at low sample rates. */
const LOWEST_HERTZ = 80;
const HIGHEST_HERTZ = 7600;
const FILTER_COUNT = 26;
/** Up to this share of half the sample rate, the warp is linear. */
const WARP_BEND = 0.85;

/** A triangular filter over bins of the spectrum. */
interface MelFilter {
  readonly first: number;
  readonly weights: Float32Array;
}

/**
 * Overlapping triangular filters of equal width on the mel scale (O’Shaughnessy 1987: 2595 log10(1 + f / 700)).
 *
 * @param size of the Fourier transform.
 * @param warp factor of the frequencies, as for a speaker with a longer or shorter vocal tract.
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

/** Piecewise linear (Lee and Rose 1996): linear up to the bend, then linear to the same end. */
function warpFrequency(hertz: number, warp: number, end: number): number {
  const bend = (WARP_BEND * end) / Math.max(1, warp);
  return hertz <= bend ? hertz * warp : end - ((end - hertz) * (end - bend * warp)) / (end - bend);
}

const hertzToMel = (hertz: number): number => 2595 * Math.log10(1 + hertz / 700);
