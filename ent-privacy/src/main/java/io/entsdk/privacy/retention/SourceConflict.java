package io.entsdk.privacy.retention;

import io.entsdk.privacy.internal.LimitWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells that sources disagree about a rule: it is shown, and a controller decides.
 *
 * @param key what a {@link Settlement} names
 * @param rules the keys of the rules that cannot be adopted before somebody has decided
 */
public record SourceConflict(String key, Set<String> rules, List<Position> positions) {

  static final List<SourceConflict> OF_THE_PACK =
      List.of(
          new SourceConflict(
              "account-or-hosting",
              Set.of("ent-account", "hosting-identity", "hosting-account", "hosting-connection"),
              List.of(
                  new Position(
                      SchoolPackSources.ORDER_2006,
                      "les données du compte quittent l’ENT dans les trois mois",
                      "the data of an account leave the ENT within three months"),
                  new Position(
                      SchoolPackSources.HOSTING,
                      "un hébergeur garde l’identité cinq ans, le reste un an, à part et sous scellé",
                      "a host keeps the identity for five years and the rest for one, sealed apart"))),
          new SourceConflict(
              "roll-call",
              Set.of("roll-call"),
              List.of(
                  new Position(
                      SchoolPackSources.ROLL_CALL_LONG,
                      "le registre d’appel se garde dix ans",
                      "the register of attendance is kept for ten years"),
                  new Position(
                      SchoolPackSources.ROLL_CALL_SHORT,
                      "le registre d’appel se garde cinq ans au moins",
                      "the register of attendance is kept for five years at least"))),
          new SourceConflict(
              "video",
              Set.of("video"),
              List.of(
                  new Position(
                      SchoolPackSources.VIDEO_DAYS,
                      "les images se gardent quelques jours",
                      "recordings are kept for a few days"),
                  new Position(
                      SchoolPackSources.VIDEO_MONTH,
                      "les images se gardent un mois au plus",
                      "recordings are kept for a month at most"))));

  public SourceConflict {
    rules = Set.copyOf(rules);
    positions = List.copyOf(positions);
  }

  /** Is what one source says. */
  public record Position(LegalSource source, RuleTitle says) {

    Position(LegalSource source, String french, String english) {
      this(source, new RuleTitle(french, english));
    }
  }

  /**
   * Return every conflict that adopting {@code rule} would decide: those of the pack, and that with
   * the text behind our own rule where it outlives the limit of that one, or falls short of its
   * obligation.
   */
  public static List<SourceConflict> about(RetentionRule rule) {
    Stream<SourceConflict> known =
        OF_THE_PACK.stream().filter(conflict -> conflict.rules().contains(rule.key()));
    Stream<SourceConflict> beyond =
        SchoolPack.rules()
            .find(rule.key())
            .or(() -> RetentionRules.FRENCH_SCHOOL.find(rule.key()))
            .filter(law -> law.source().confidence() != Confidence.OWN_CHOICE)
            .stream()
            .flatMap(law -> beyond(law, rule).stream());
    return Stream.concat(known, beyond).toList();
  }

  private static Optional<SourceConflict> beyond(RetentionRule law, RetentionRule rule) {
    if (rule.limits().keepsTo(law.limits())) {
      return Optional.empty();
    }
    LimitWords french = LimitWords.in(Locale.FRENCH);
    LimitWords english = LimitWords.in(Locale.ENGLISH);
    Position text = new Position(law.source(), french.of(law.limits()), english.of(law.limits()));
    Position own =
        new Position(
            rule.source(),
            "mais la version proposée dit " + french.of(rule.limits()),
            "but the proposed version says " + english.of(rule.limits()));
    return Optional.of(
        new SourceConflict("beyond-" + rule.key(), Set.of(rule.key()), List.of(text, own)));
  }

  /** Return what each source says, in one sentence. */
  public String explain(Locale locale) {
    boolean french = locale.getLanguage().equals("fr");
    return positions.stream()
        .map(one -> one.source().citation() + (french ? " : " : ": ") + one.says().in(locale))
        .collect(Collectors.joining(" ; ", "", "."));
  }

  /** Name it and the texts that disagree, without what they say. */
  String brief() {
    return positions.stream()
        .map(one -> one.source().citation())
        .distinct()
        .collect(Collectors.joining(" ; ", key + " (", ")."));
  }
}
