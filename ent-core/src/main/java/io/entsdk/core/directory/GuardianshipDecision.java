package io.entsdk.core.directory;

import io.entsdk.core.RejectedException;
import io.entsdk.core.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what somebody of the school has decided about one guardian and one child, on which paper and
 * from which day.
 *
 * <p>Without a day it begins today. Each method returns a new decision.
 */
public final class GuardianshipDecision {

  private final GuardianshipTerms terms;
  private final @Nullable LegalDocument document;
  private final @Nullable LocalDate from;
  private final @Nullable LocalDate until;

  private GuardianshipDecision(
      GuardianshipTerms terms,
      @Nullable LegalDocument document,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    this.terms = terms;
    this.document = document;
    this.from = from;
    this.until = until;
  }

  /** Decide that the guardian is in {@code state}. */
  public static GuardianshipDecision of(GuardianshipState state) {
    return new GuardianshipDecision(GuardianshipTerms.of(state), null, null, null);
  }

  /** Name the paper that says so. */
  public GuardianshipDecision under(LegalDocument shown) {
    return new GuardianshipDecision(terms, shown, from, until);
  }

  /** Take over what the paper lists, where the state leaves that to it. */
  public GuardianshipDecision listing(GuardianshipRight... rights) {
    GuardianshipTerms listing =
        new GuardianshipTerms(terms.state(), Set.of(rights), terms.placeWithheld());
    return new GuardianshipDecision(listing, document, from, until);
  }

  /** Hide from this guardian where the child is: school, class, outings, timetable. */
  public GuardianshipDecision withholdingPlace() {
    GuardianshipTerms withheld = new GuardianshipTerms(terms.state(), terms.listed(), true);
    return new GuardianshipDecision(withheld, document, from, until);
  }

  /** Begin on {@code day} of the school's calendar. */
  public GuardianshipDecision from(LocalDate day) {
    return new GuardianshipDecision(terms, document, day, until);
  }

  /**
   * End after {@code day} of the school's calendar, as a delegation for a year does.
   *
   * <p>From then on nothing stands between the two: what stood before does not come back by itself,
   * for no date raises anybody. What is to stand then is a decision of its own, which may be taken
   * in advance with its first day.
   */
  public GuardianshipDecision until(LocalDate day) {
    return new GuardianshipDecision(terms, document, from, day);
  }

  public GuardianshipTerms terms() {
    return terms;
  }

  public Optional<LegalDocument> document() {
    return Optional.ofNullable(document);
  }

  /**
   * Return the days on which it holds for {@code guardian} when {@code today} is the school's day.
   *
   * @throws RejectedException with all that is wrong with this decision
   */
  public Period periodOn(LocalDate today, Guardian guardian) {
    LocalDate first = from == null ? today : from;
    List<Violation> violations = new ArrayList<>();
    if (terms.state() == GuardianshipState.UNVERIFIED) {
      violations.add(
          new Violation("state", "not-a-decision", "UNVERIFIED is what a source is silent on"));
    } else if (guardian.person().isEmpty() && !terms.state().fitsOrganisations()) {
      violations.add(
          new Violation(
              "state",
              "of-a-parent",
              "an organisation holds authority by DELEGATED, on its paper"));
    }
    if (terms.state().needsDocument() && document == null) {
      violations.add(
          new Violation("document", "missing", terms.state() + " needs the paper that says so"));
    }
    if (first.isAfter(today.plusYears(1)) || first.isBefore(today.minusYears(25))) {
      violations.add(
          new Violation("from", "out-of-range", "begin within the last 25 years or the next one"));
    }
    if (until != null && until.isBefore(first)) {
      violations.add(new Violation("until", "ends-before-it-begins", "end on or after " + first));
    }
    if (!violations.isEmpty()) {
      throw new RejectedException(violations);
    }
    return new Period(first, until);
  }
}
