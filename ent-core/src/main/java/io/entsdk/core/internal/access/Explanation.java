package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.access.AccessDecision;
import io.entsdk.core.access.AccessDecision.Granted;
import io.entsdk.core.access.AccessPermissions;
import io.entsdk.core.access.Evidence;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.access.Wearer;
import io.entsdk.core.directory.DirectoryPermissions;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts a decision into a sentence that names its facts, for a reader who may know them.
 *
 * <p>A name is said to its owner and to whoever may read that person's record; everybody else reads
 * a word in its place.
 */
public final class Explanation {

  private final Unit unit;
  private final Locale locale;

  public Explanation(Unit unit, Locale locale) {
    this.unit = unit;
    this.locale = locale;
  }

  public String ofOneself(Actor actor, Permission permission, Scope scope) {
    AccessDecision decision = new AccessCheck(unit).decide(actor, permission, scope);
    return sentence(decision, actor, actor);
  }

  public String of(Wearer who, Permission permission, Scope scope, Actor asker) {
    AccessCheck check = new AccessCheck(unit);
    check.require(asker, AccessPermissions.READ_RIGHTS, scope);
    Actor judged = RightsReview.judged(who);
    return sentence(check.decide(judged, permission, scope), judged, asker);
  }

  private String sentence(AccessDecision decision, Actor judged, Actor reader) {
    Set<PersonId> readable =
        persons(decision, judged).stream()
            .filter(person -> mayRead(reader, person))
            .collect(Collectors.toSet());
    ExplanationTexts texts = ExplanationTexts.in(locale);
    Names names = Names.of(unit, decision, readable, texts);
    String word = texts.text(decision instanceof Granted ? "granted" : "denied");
    return decision.because().stream()
        .map(ground -> texts.sentence(ground, judged, names))
        .distinct()
        .collect(Collectors.joining(" ; ", word, "."));
  }

  private static Set<PersonId> persons(AccessDecision decision, Actor judged) {
    Set<PersonId> persons = new LinkedHashSet<>();
    judged.person().ifPresent(persons::add);
    decision.because().stream()
        .flatMap(ground -> ground.evidence().stream())
        .forEach(fact -> add(persons, fact));
    return persons;
  }

  private static void add(Set<PersonId> persons, Evidence fact) {
    persons.add(fact.holder());
    if (fact.about() instanceof Scope.OfPerson of) {
      persons.add(of.person());
    }
  }

  private boolean mayRead(Actor reader, PersonId person) {
    return reader.person().filter(person::equals).isPresent()
        || new AccessCheck(unit)
                .decide(reader, DirectoryPermissions.READ_PERSON, new Scope.OfPerson(person))
            instanceof Granted;
  }
}
