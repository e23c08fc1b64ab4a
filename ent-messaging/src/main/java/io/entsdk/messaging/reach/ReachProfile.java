package io.entsdk.messaging.reach;

import io.entsdk.core.directory.SchoolLevel;

/** Names the table by which a school decides who may write to whom; strict unless it says so. */
public enum ReachProfile {
  /** Primary schools: pupils write to adults of their own, and to nobody else. */
  FR_1D_STRICT,
  /** <em>Collège</em> and <em>lycée</em>: likewise among pupils, until the school opens it. */
  FR_2D_STRICT,
  /** The same with class-mates open: supervised in <em>collège</em>, free in <em>lycée</em>. */
  FR_2D_CLASSMATES;

  /** Return the profile of a school that has chosen none. */
  public static ReachProfile usual(SchoolLevel level) {
    return level == SchoolLevel.PRIMARY ? FR_1D_STRICT : FR_2D_STRICT;
  }

  /** Tell whether a school of {@code level} may choose it. */
  public boolean fits(SchoolLevel level) {
    return (this == FR_1D_STRICT) == (level == SchoolLevel.PRIMARY);
  }
}
