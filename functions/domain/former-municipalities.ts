/** Municipalities that ended together, and the one into which each of them was merged as a whole. */
interface Merger {
  /** First day of the merged municipality. */
  readonly on: string;
  /** CBS code of the present municipality. */
  readonly into: string;
  /** `<digits of the former CBS code> <name>`, separated by semicolons. */
  readonly municipalities: string;
}

/**
 * Former codes and names that other systems and people still use: the mergers (gemeentelijke herindelingen) of which we
 * are certain, newest first. Municipalities that were split over several others are in `divided`.
 */
export const mergers: readonly Merger[] = [
  { on: '2023-01-01', into: 'GM1992', municipalities: '0501 Brielle;0530 Hellevoetsluis;0614 Westvoorne' },
  { on: '2022-03-24', into: 'GM0363', municipalities: '0457 Weesp' },
  {
    on: '2022-01-01',
    into: 'GM1982',
    municipalities: '0756 Boxmeer;1684 Cuijk;0786 Grave;0815 Mill en Sint Hubert;1702 Sint Anthonis',
  },
  { on: '2022-01-01', into: 'GM1980', municipalities: '0398 Heerhugowaard;0416 Langedijk' },
  { on: '2022-01-01', into: 'GM1991', municipalities: '1685 Landerd;0856 Uden' },
  { on: '2022-01-01', into: 'GM0439', municipalities: '0370 Beemster' },
  { on: '2021-01-01', into: 'GM1979', municipalities: '0003 Appingedam;0010 Delfzijl;0024 Loppersum' },
  { on: '2019-01-01', into: 'GM1959', municipalities: '0738 Aalburg;0870 Werkendam;0874 Woudrichem' },
  { on: '2019-01-01', into: 'GM1966', municipalities: '0005 Bedum;1663 De Marne;1651 Eemsmond' },
  { on: '2019-01-01', into: 'GM1969', municipalities: '0015 Grootegast;0022 Leek;0025 Marum;0056 Zuidhorn' },
  { on: '2019-01-01', into: 'GM0014', municipalities: '0017 Haren;0009 Ten Boer' },
  { on: '2019-01-01', into: 'GM1978', municipalities: '0689 Giessenlanden;1927 Molenwaard' },
  { on: '2019-01-01', into: 'GM1961', municipalities: '0545 Leerdam;0620 Vianen;0707 Zederik' },
  { on: '2019-01-01', into: 'GM1960', municipalities: '0236 Geldermalsen;0733 Lingewaal;0304 Neerijnen' },
  {
    on: '2019-01-01',
    into: 'GM1963',
    municipalities: '0585 Binnenmaas;0611 Cromstrijen;0588 Korendijk;0584 Oud-Beijerland;0617 Strijen',
  },
  { on: '2019-01-01', into: 'GM0575', municipalities: '0576 Noordwijkerhout' },
  { on: '2019-01-01', into: 'GM1954', municipalities: '0951 Nuth;0881 Onderbanken;0962 Schinnen' },
  {
    on: '2019-01-01',
    into: 'GM1970',
    municipalities: '0058 Dongeradeel;1722 Ferwerderadiel;0079 Kollumerland en Nieuwkruisland',
  },
  { on: '2019-01-01', into: 'GM0394', municipalities: '0393 Haarlemmerliede en Spaarnwoude' },
  { on: '2018-01-01', into: 'GM1952', municipalities: '0018 Hoogezand-Sappemeer;1987 Menterwolde;0040 Slochteren' },
  { on: '2018-01-01', into: 'GM1950', municipalities: '0007 Bellingwedde;0048 Vlagtwedde' },
  { on: '2018-01-01', into: 'GM0299', municipalities: '0196 Rijnwaarden' },
  { on: '2018-01-01', into: 'GM0080', municipalities: '0081 Leeuwarderadeel' },
  { on: '2018-01-01', into: 'GM1949', municipalities: '0070 Franekeradeel;0063 het Bildt;1908 Menameradiel' },
  { on: '2017-01-01', into: 'GM1948', municipalities: '0844 Schijndel;0846 Sint-Oedenrode;0860 Veghel' },
  { on: '2016-01-01', into: 'GM1942', municipalities: '0381 Bussum;0424 Muiden;0425 Naarden' },
  { on: '2016-01-01', into: 'GM0385', municipalities: '0478 Zeevang' },
  {
    on: '2015-01-01',
    into: 'GM1931',
    municipalities: '0491 Bergambacht;0643 Nederlek;0644 Ouderkerk;0608 Schoonhoven;0623 Vlist',
  },
  { on: '2015-01-01', into: 'GM1930', municipalities: '0568 Bernisse;0612 Spijkenisse' },
  { on: '2015-01-01', into: 'GM0361', municipalities: '0365 Graft-De Rijp;0458 Schermer' },
  { on: '2014-01-01', into: 'GM0484', municipalities: '0499 Boskoop;1672 Rijnwoude' },
  {
    on: '2013-01-01',
    into: 'GM1924',
    municipalities: '0504 Dirksland;0511 Goedereede;0559 Middelharnis;0580 Oostflakkee',
  },
  { on: '2011-01-01', into: 'GM1904', municipalities: '0311 Breukelen;0329 Loenen;0333 Maarssen' },
  { on: '2011-01-01', into: 'GM0736', municipalities: '0305 Abcoude' },
];

/** Municipalities that were split: only the person can say which part they live in, so we do not guess. */
export const divided = '0053 Winsum;0055 Boarnsterhim;0140 Littenseradiel;0788 Haaren;1671 Maasdonk';
