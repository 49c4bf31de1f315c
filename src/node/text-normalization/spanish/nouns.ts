import { countedNouns, withFullNames, type CountedNoun, type Gender } from '../rules/counted-noun.js';

/** In the singular and the plural. */
export const SPANISH_UNITS: Readonly<Record<string, CountedNoun>> = withFullNames(
  countedNouns({
    '%': 'n por ciento, por ciento',
    '‰': 'n por mil, por mil',
    '°C': 'm grado Celsius, grados Celsius',
    ºC: 'm grado Celsius, grados Celsius',
    '°': 'm grado, grados',
    km: 'm kilómetro, kilómetros',
    m: 'm metro, metros',
    cm: 'm centímetro, centímetros',
    mm: 'm milímetro, milímetros',
    'km²': 'm kilómetro cuadrado, kilómetros cuadrados',
    km2: 'm kilómetro cuadrado, kilómetros cuadrados',
    'm²': 'm metro cuadrado, metros cuadrados',
    m2: 'm metro cuadrado, metros cuadrados',
    'm³': 'm metro cúbico, metros cúbicos',
    ha: 'f hectárea, hectáreas',
    'km/h': 'm kilómetro por hora, kilómetros por hora',
    'm/s': 'm metro por segundo, metros por segundo',
    kg: 'm kilogramo, kilogramos',
    g: 'm gramo, gramos',
    mg: 'm miligramo, miligramos',
    t: 'f tonelada, toneladas',
    l: 'm litro, litros',
    ml: 'm mililitro, mililitros',
    kW: 'm kilovatio, kilovatios',
    MW: 'm megavatio, megavatios',
    GW: 'm gigavatio, gigavatios',
    kWh: 'm kilovatio hora, kilovatios hora',
    h: 'f hora, horas',
    min: 'm minuto, minutos',
    '€': 'm euro, euros',
    US$: 'm dólar estadounidense, dólares estadounidenses',
    USD: 'm dólar estadounidense, dólares estadounidenses',
    '£': 'f libra, libras',
    '¥': 'm yen, yenes',
    '₽': 'm rublo, rublos',
    '₴': 'f grivna, grivnas',
    '₸': 'm tenge, tenges',
  }),
);
/** In America the sign is that of the peso too. */
export const DOLLAR: Readonly<Record<string, CountedNoun>> = countedNouns({ $: 'm dólar, dólares' });

export const SPANISH_SCALES: Readonly<Record<string, CountedNoun>> = withFullNames(
  countedNouns({
    M: 'm millón, millones',
  }),
);

const NO_NOUN =
  /^(?:[ltsn]?[oa]s|unos|unas|ellos|ellas|much[oa]s|otr[oa]s|tod[oa]s|es[oa]s|est[oa]s|vari[oa]s|poc[oa]s|tras|mientras|apenas|menos|nos|vos|sus)$/;
const MASCULINE = /(?:[^f]os|[^l]ores|ajes|emas|amas|omas|días|planetas|mapas)$/;
const FEMININE = /(?:as|ciones|siones|dades|tudes|veces|mujeres|leyes|calles|manos|flores|labores)$/;
const EITHER = /(?:istas|policías|atletas|indígenas|guardias|ócratas|patriotas|colegas|camaradas|fotos|motos)$/;

/** The gender of a noun in the plural, as far as its ending shows it. */
export function genderOf(noun: string): Gender | undefined {
  if (NO_NOUN.test(noun) || EITHER.test(noun)) return undefined;
  if (/(?:manos|flores|labores)$/.test(noun)) return 'f';
  if (MASCULINE.test(noun)) return 'm';
  return FEMININE.test(noun) ? 'f' : undefined;
}
