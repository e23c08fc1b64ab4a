package io.entsdk.core.roster;

import io.entsdk.core.directory.SchoolId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Says what an import would do to the directory of one school, before anything is done.
 *
 * @param day the calendar day of the school on which its facts begin and end
 * @param read what the source says
 * @param changes how often each kind of change occurs; kinds that do not occur are absent
 * @param brakes why it takes a second look before it is applied; usually empty
 * @param rejected what could not be used, at most the first 1,000 of them
 * @param notices what was left out on purpose, at most the first 1,000 of them
 * @param unreadLines how many lines could not be used, beyond those listed too
 */
public record RosterPlan(
    RosterPlanId id,
    SchoolId school,
    String source,
    Status status,
    LocalDate day,
    RosterCounts read,
    Map<RosterChangeKind, Integer> changes,
    Set<Brake> brakes,
    List<Rejection> rejected,
    List<Notice> notices,
    long unreadLines) {

  public RosterPlan {
    changes = Map.copyOf(changes);
    brakes = Set.copyOf(brakes);
    rejected = List.copyOf(rejected);
    notices = List.copyOf(notices);
  }

  /** Says how far a plan has come. */
  public enum Status {
    /** Made, and not yet applied. */
    PLANNED,
    /** Applied, once and for all. */
    APPLIED
  }

  /** Return this plan as it stands once it is applied. */
  public RosterPlan applied() {
    return new RosterPlan(
        id,
        school,
        source,
        Status.APPLIED,
        day,
        read,
        changes,
        brakes,
        rejected,
        notices,
        unreadLines);
  }

  /** Return how often {@code kind} occurs. */
  public int count(RosterChangeKind kind) {
    return changes.getOrDefault(kind, 0);
  }

  /**
   * Return the questions that lines of this source raise; {@link Roster#plan} takes the answers.
   */
  public List<LinkProposal> proposals() {
    return notices.stream()
        .filter(Notice.LineHeldBack.class::isInstance)
        .map(notice -> ((Notice.LineHeldBack) notice).proposal())
        .toList();
  }

  /** Tell whether applying it would leave the directory as it is. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** Return one sentence for the person who decides, in French or English. */
  public String summary(Locale locale) {
    PlanTexts texts = PlanTexts.in(locale);
    int leaving = count(RosterChangeKind.PUPIL_LEAVES) + count(RosterChangeKind.STAFF_LEAVES);
    return String.join(
        " ; ", arrivals(texts), texts.text("leave", leaving), texts.text("mend", unreadLines));
  }

  private String arrivals(PlanTexts texts) {
    int pupils = count(RosterChangeKind.PUPIL_ARRIVES);
    int guardians = count(RosterChangeKind.GUARDIAN_ARRIVES);
    int teachers = count(RosterChangeKind.TEACHER_ARRIVES);
    List<String> parts = new ArrayList<>();
    addCounted(parts, texts, "pupils", pupils);
    addCounted(parts, texts, "guardians", guardians);
    addCounted(parts, texts, "teachers", teachers);
    return parts.isEmpty()
        ? texts.text("nobody")
        : texts.text("arrive", joined(parts, texts), pupils + guardians + teachers);
  }

  private static void addCounted(List<String> parts, PlanTexts texts, String what, int count) {
    if (count > 0) {
      parts.add(texts.text(what, count));
    }
  }

  private static String joined(List<String> parts, PlanTexts texts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : texts.text("and", String.join(", ", parts.subList(0, last)), parts.get(last));
  }
}
