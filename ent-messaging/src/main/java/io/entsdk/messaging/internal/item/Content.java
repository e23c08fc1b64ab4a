package io.entsdk.messaging.internal.item;

import io.entsdk.core.RejectedException;
import io.entsdk.core.Violation;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.internal.html.Body;
import io.entsdk.messaging.internal.item.Envelope.Answer;
import io.entsdk.messaging.internal.kind.KindDescriptor;
import io.entsdk.messaging.internal.kind.Kinds;
import io.entsdk.messaging.item.Asked;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.ItemKind;
import io.entsdk.messaging.item.Replies;
import io.entsdk.messaging.item.Selector;
import io.entsdk.messaging.reach.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Holds what somebody wants to say, to whom and in whose name. Prints nothing of it. */
public record Content(
    ItemKind kind, SchoolId school, Envelope envelope, String subject, Body body, Request asked) {

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_TEXT = 20_000;
  private static final int MOST_SELECTORS = 50;

  /** Return something of {@code kind} that says nothing yet. */
  public static Content of(ItemKind kind, SchoolId school) {
    return new Content(kind, school, Envelope.empty(), "", Body.empty(), Request.NOTHING);
  }

  public Content in(Envelope given) {
    return new Content(kind, school, given, subject, body, asked);
  }

  public Content to(Audience audience) {
    return in(envelope.addressedTo(audience));
  }

  public Content subject(String given) {
    return new Content(kind, school, envelope, given, body, asked);
  }

  public Content saying(Body given) {
    return new Content(kind, school, envelope, subject, given, asked);
  }

  /** Return what it says as plain text, whatever it was written in. */
  public String text() {
    return body.text();
  }

  public Content asking(Request given) {
    return new Content(kind, school, envelope, subject, body, given);
  }

  /** Return the same, said in the name of {@code given}. */
  public Content in(SchoolId given) {
    return new Content(kind, given, envelope, subject, body, asked);
  }

  public Audience to() {
    return envelope.to();
  }

  public Marks marks() {
    return envelope.marks();
  }

  public Content marked(Marks given) {
    return in(envelope.marked(given));
  }

  public KindDescriptor descriptor() {
    return Kinds.of(kind);
  }

  /** Tell whether it asks its recipients for anything. */
  public boolean asksForAnswer() {
    return asked.what() != Asked.NOTHING;
  }

  /** Return whom its recipients may answer. */
  public Replies replies() {
    return marks().replies().atMost(descriptor().replies());
  }

  /** Return every selector of the audience, blind ones last. */
  public List<Selector> selectors() {
    return Stream.concat(to().selectors().stream(), envelope.blind().selectors().stream()).toList();
  }

  /** Pass, or throw with everything that is wrong. */
  public void check() {
    List<Violation> violations = new ArrayList<>(audienceViolations());
    violations.addAll(asked.violations());
    violations.addAll(marks().violations());
    violations.addAll(violations(isAnswer() && subject.isEmpty() ? "-" : subject, body));
    if (!violations.isEmpty()) {
      throw new RejectedException(violations);
    }
  }

  /** Pass what may be kept until it is finished, or throw with everything that is wrong. */
  public void checkSoFar() {
    List<Violation> violations = new ArrayList<>();
    if (!selectors().isEmpty()) {
      violations.addAll(audienceViolations());
    }
    if (marks().isUrgent()) {
      violations.add(new Violation("urgent", "not-kept", "what is urgent is sent at once"));
    }
    violations.addAll(violations(subject, body));
    violations.removeIf(one -> one.code().equals("blank"));
    if (!violations.isEmpty()) {
      throw new RejectedException(violations);
    }
  }

  /** Return all that is wrong with these words. */
  static List<Violation> violations(String subject, Body body) {
    List<Violation> violations =
        new ArrayList<>(PlainText.ofOneLine("subject", LONGEST_SUBJECT).violations(subject));
    violations.addAll(
        body.violations().isEmpty()
            ? PlainText.ofLines("text", LONGEST_TEXT).violations(body.text())
            : body.violations());
    return violations;
  }

  private boolean isAnswer() {
    return envelope.answer() != null;
  }

  private List<Violation> audienceViolations() {
    List<Violation> violations = new ArrayList<>();
    int size = selectors().size();
    if ((size < 1 && !isAnswer()) || size > MOST_SELECTORS) {
      violations.add(
          new Violation("to", "length", "an audience names 1 to " + MOST_SELECTORS + " of those"));
    }
    if (!descriptor().mixes() && selectors().stream().map(Selector::code).distinct().count() > 1) {
      violations.add(
          new Violation("to", "mixed", "address classes or activities, each with its own item"));
    }
    if (!selectors().stream().allMatch(descriptor()::takes)) {
      violations.add(new Violation("to", "not-for-this-kind", "this kind is not addressed so"));
    }
    Answer answer = envelope.answer();
    if (answer != null && !answer.toAll() && size > 0) {
      violations.add(new Violation("to", "answer", "this answer goes to whoever said it, alone"));
    }
    return violations;
  }

  /**
   * Return the fingerprint by which a second try under the same key is told from another intention.
   */
  public String fingerprint() {
    Fingerprint print =
        Fingerprint.of("send")
            .with(kind.code(), school.toString(), subject, body.language(), body.said());
    print.with(asked.parts());
    print.with("to").with(codes(to())).with("blind").with(codes(envelope.blind()));
    Principal principal = envelope.principal();
    Answer answer = envelope.answer();
    return print
        .with(envelope.enclosed().toString())
        .with(marks().parts())
        .with(
            principal == null ? "" : principal.toString(), answer == null ? "" : answer.toString())
        .text();
  }

  private static String[] codes(Audience audience) {
    return audience.selectors().stream()
        .map(selector -> selector.code() + "/" + selector.target())
        .sorted()
        .toArray(String[]::new);
  }

  /** Return the fingerprint of the first version of {@code item}, which answers are bound to. */
  String revision(ItemId item, String enclosed) {
    return revision(item, JpaItems.FIRST_REVISION, subject, body, enclosed);
  }

  /** Return the fingerprint of a version of {@code item}, with that of the files it encloses. */
  static String revision(ItemId item, int number, String subject, Body body, String enclosed) {
    String n = Integer.toString(number);
    Fingerprint print = Fingerprint.of("revision").with(item.toString(), n, subject, body.text());
    String html = body.html();
    if (html != null) {
      print.with("html", html);
    }
    return (enclosed.isEmpty() ? print : print.with("enclosed", enclosed)).text();
  }

  @Override
  public String toString() {
    return "Content[" + kind.code() + "]";
  }
}
