package io.entsdk.sample;

/** Where a school stands, and its rank among those of its department. */
record Site(Commune commune, int rank) {

  /** Ranks above those of any school that exists. */
  private static final int FIRST_FREE_RANK = 9_000;

  private static final int FREE_RANKS = 1_000;

  /** The number of schools with different numbers. */
  static final int CAPACITY = FREE_RANKS * Commune.ALL.size();

  /** Return one of {@link #CAPACITY} sites; a thousand neighbours are in one commune. */
  static Site of(int index) {
    Commune commune = Commune.ALL.get(index / FREE_RANKS % Commune.ALL.size());
    return new Site(commune, FIRST_FREE_RANK + index % FREE_RANKS);
  }

  static Site drawn(long seed) {
    return of(new Dice(seed).below(CAPACITY));
  }

  String uai() {
    return Uai.of(commune.department(), rank);
  }
}
