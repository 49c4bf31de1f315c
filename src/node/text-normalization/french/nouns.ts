import { countedNouns, withFullNames, type CountedNoun } from '../rules/counted-noun.js';

/** In the singular and the plural. */
export const FRENCH_UNITS: Readonly<Record<string, CountedNoun>> = withFullNames(
  countedNouns({
    '%': 'm pour cent, pour cent',
    '‰': 'm pour mille, pour mille',
    '°C': 'm degré Celsius, degrés Celsius',
    '°': 'm degré, degrés',
    km: 'm kilomètre, kilomètres',
    m: 'm mètre, mètres',
    cm: 'm centimètre, centimètres',
    mm: 'm millimètre, millimètres',
    'km²': 'm kilomètre carré, kilomètres carrés',
    km2: 'm kilomètre carré, kilomètres carrés',
    'm²': 'm mètre carré, mètres carrés',
    m2: 'm mètre carré, mètres carrés',
    'm³': 'm mètre cube, mètres cubes',
    ha: 'm hectare, hectares',
    'km/h': 'm kilomètre par heure, kilomètres par heure',
    'm/s': 'm mètre par seconde, mètres par seconde',
    kg: 'm kilogramme, kilogrammes',
    g: 'm gramme, grammes',
    mg: 'm milligramme, milligrammes',
    t: 'f tonne, tonnes',
    l: 'm litre, litres',
    L: 'm litre, litres',
    ml: 'm millilitre, millilitres',
    kW: 'm kilowatt, kilowatts',
    MW: 'm mégawatt, mégawatts',
    GW: 'm gigawatt, gigawatts',
    kWh: 'm kilowattheure, kilowattheures',
    h: 'f heure, heures',
    min: 'f minute, minutes',
    '€': 'm euro, euros',
    $: 'm dollar, dollars',
    US$: 'm dollar américain, dollars américains',
    '£': 'f livre, livres',
    '¥': 'm yen, yens',
    '₽': 'm rouble, roubles',
    '₴': 'f hryvnia, hryvnias',
    '₸': 'm tenge, tenges',
  }),
);

export const FRENCH_SCALES: Readonly<Record<string, CountedNoun>> = withFullNames(
  countedNouns({
    M: 'm million, millions',
    Md: 'm milliard, milliards',
    Mds: 'm milliard, milliards',
    Mrd: 'm milliard, milliards',
  }),
);
