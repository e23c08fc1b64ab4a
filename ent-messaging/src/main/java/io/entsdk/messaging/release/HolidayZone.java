package io.entsdk.messaging.release;

import io.entsdk.core.directory.Uai;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names the part of the country whose school holidays are the same: a zone of <em>académies</em>,
 * or a territory that decides for itself.
 *
 * <p>Source: the zones since 2015, as the ministry's calendar lists their <em>académies</em>; which
 * department lies in which <em>académie</em> is of the code de l'éducation, article R222-2. A
 * school may keep other days by decision of the rector (décret n° 90-236), and an école those of
 * the collège of its sector.
 */
public enum HolidayZone {
  /** Besançon, Bordeaux, Clermont-Ferrand, Dijon, Grenoble, Limoges, Lyon, Poitiers. */
  A(
      "025 039 070 090 024 033 040 047 064 003 015 043 063 021 058 071 089 007 026 038 073 074 019"
          + " 023 087 001 042 069 016 017 079 086"),
  /**
   * Aix-Marseille, Amiens, Lille, Nancy-Metz, Nantes, Nice, Normandie, Orléans-Tours, Reims,
   * Rennes, Strasbourg.
   */
  B(
      "004 005 013 084 002 060 080 059 062 054 055 057 088 044 049 053 072 085 006 083 014 027 050"
          + " 061 076 018 028 036 037 041 045 008 010 051 052 022 029 035 056 067 068"),
  /** Créteil, Montpellier, Paris, Toulouse, Versailles. */
  C("077 093 094 011 030 034 048 066 075 009 012 031 032 046 065 081 082 078 091 092 095"),
  CORSE("620 720"),
  GUADELOUPE("971"),
  MARTINIQUE("972"),
  GUYANE("973"),
  LA_REUNION("974"),
  SAINT_PIERRE_ET_MIQUELON("975"),
  MAYOTTE("976"),
  NOUVELLE_CALEDONIE("983"),
  POLYNESIE_FRANCAISE("984"),
  WALLIS_ET_FUTUNA("986");

  private static final Map<String, HolidayZone> BY_DEPARTMENT =
      Stream.of(values())
          .flatMap(
              zone -> Stream.of(zone.departments.split(" ", -1)).map(code -> Map.entry(code, zone)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final String departments;

  HolidayZone(String departments) {
    this.departments = departments;
  }

  /**
   * Return the zone of a school, by the department that its UAI begins with; none for a school
   * outside all of them, such as one abroad.
   */
  public static Optional<HolidayZone> of(Uai uai) {
    Function<String, HolidayZone> zone = BY_DEPARTMENT::get;
    return Optional.ofNullable(zone.apply(uai.value().substring(0, 3)));
  }
}
