package io.entsdk.cli;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.Uai;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentAnswer;
import io.entsdk.privacy.consent.ConsentId;
import io.entsdk.privacy.consent.ConsentMethod;
import io.entsdk.privacy.consent.ConsentParty;
import io.entsdk.privacy.consent.ConsentRequest;
import io.entsdk.privacy.consent.ConsentRule;
import io.entsdk.privacy.consent.ConsentStanding;
import io.entsdk.privacy.consent.ConsentText;
import io.entsdk.privacy.consent.Consents;
import io.entsdk.privacy.consent.OwnConsent;
import io.entsdk.privacy.consent.RecordedAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Groups the steps about what people agree to. */
@Command(
    name = "consent",
    description = "What people agree to, each for themselves.",
    subcommands = {
      ConsentCommands.Ask.class,
      ConsentCommands.Reply.class,
      ConsentCommands.Withdraw.class,
      ConsentCommands.Record.class,
      ConsentCommands.Show.class,
      PrintReceipt.class,
      ImageSteps.Decide.class,
      ImageSteps.Show.class
    })
final class ConsentCommands extends Group {

  private static Consents consents(Installation at) {
    return Privacy.of(at.tenant()).consents();
  }

  /** Asks for one. */
  @Command(name = "ask", description = "Ask whether somebody may be shown.")
  static final class Ask extends Step {

    @Parameters(paramLabel = "PERSON", description = "Whom it is about.")
    private PersonId person;

    @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
    private Uai school;

    @Mixin private ConsentOptions what;

    @Option(
        names = "--text",
        required = true,
        paramLabel = "FILE",
        description = "The text that is agreed to; its fingerprint is kept.")
    private Path text;

    @Option(names = "--text-version", required = true, paramLabel = "V", description = "Its name.")
    private String version;

    @Option(
        names = "--rule",
        paramLabel = "R",
        description = "Whose agreement it takes: ${COMPLETION-CANDIDATES}; else the school's rule.")
    private @Nullable ConsentRule rule;

    @Option(
        names = "--until",
        paramLabel = "DAY",
        description = "The last day on which it holds; otherwise that of the school year.")
    private @Nullable LocalDate until;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      ConsentRequest request =
          ConsentRequest.of(
              person,
              at.school(school).id(),
              what.purpose(),
              what.scope(),
              ConsentText.of(version, locale(), words()));
      request = rule == null ? request : request.under(rule);
      request = until == null ? request : request.until(until);
      Consent asked = consents(at).ask(request, actor.actor(at));
      Asked view =
          new Asked(asked.id().toString(), asked.askedOn().toString(), asked.lastDay().toString());
      return Answer.of(view, List.of(view.consent() + " until " + view.lastDay()));
    }

    private String words() {
      try {
        return Files.readString(text);
      } catch (IOException e) {
        throw new UsageException("--text: no text can be read from " + text);
      }
    }
  }

  /** Takes an answer. */
  @Command(name = "answer", description = "Agree or refuse, for oneself or one's child.")
  static final class Reply extends Step {

    @Parameters(paramLabel = "CONSENT", description = "What is asked.")
    private ConsentId consent;

    @Option(
        names = "--answer",
        required = true,
        paramLabel = "A",
        description = "What one says: ${COMPLETION-CANDIDATES}.")
    private ConsentAnswer answer;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      actor.requirePerson();
      return Said.of(consents(at).answer(consent, answer, actor.actor(at)));
    }
  }

  /** Takes an answer back. */
  @Command(name = "withdraw", description = "Take back what one has given.")
  static final class Withdraw extends Step {

    @Parameters(paramLabel = "CONSENT", description = "What was given.")
    private ConsentId consent;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      actor.requirePerson();
      return Said.of(consents(at).withdraw(consent, actor.actor(at)));
    }
  }

  /** Writes down what was signed. */
  @Command(name = "record", description = "Write down what somebody has signed on paper.")
  static final class Record extends Step {

    @Parameters(paramLabel = "CONSENT", description = "What was asked.")
    private ConsentId consent;

    @Option(
        names = "--of",
        paramLabel = "PERSON",
        description = "Who has signed for the child; otherwise it is whom the consent is about.")
    private @Nullable PersonId signatory;

    @Option(
        names = "--answer",
        required = true,
        paramLabel = "A",
        description = "What they say: ${COMPLETION-CANDIDATES}.")
    private ConsentAnswer answer;

    @Option(names = "--on", required = true, paramLabel = "DAY", description = "When they signed.")
    private LocalDate day;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      ConsentParty party =
          signatory == null ? ConsentParty.oneself() : ConsentParty.of(Guardian.of(signatory));
      RecordedAnswer said = new RecordedAnswer(party, answer, day, ConsentMethod.PAPER);
      Standing view = Standing.of(consents(at).record(consent, said, actor.actor(at)));
      return Answer.of(view, List.of(view.line()));
    }
  }

  /** Shows what answers come to. */
  @Command(name = "standing", description = "Show what stands today for each pupil of a class.")
  static final class Show extends Step {

    @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
    private Uai school;

    @Option(names = "--class", required = true, paramLabel = "NAME", description = "The class.")
    private String className;

    @Mixin private ConsentOptions what;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      School found = at.school(school);
      Actor who = actor.actor(at);
      Standings view =
          new Standings(
              consents(at)
                  .standings(
                      at.schoolClass(found, className, who).id(), what.purpose(), what.scope(), who)
                  .stream()
                  .map(Standing::of)
                  .toList());
      return Answer.of(view, view.standings().stream().map(Standing::line).toList());
    }
  }

  /** Is what was asked. */
  record Asked(String consent, String askedOn, String lastDay) {}

  /** Is the own last word to what was asked. */
  record Said(String consent, @Nullable String answer) {

    static Answer of(OwnConsent own) {
      Said view =
          new Said(
              own.consent().id().toString(), own.answer().map(ConsentAnswer::name).orElse(null));
      return Answer.of(view, List.of(view.consent() + " " + view.answer()));
    }
  }

  /** Is what stands for a class. */
  record Standings(List<Standing> standings) {}

  /** Is what stands for one person, and by which consent. */
  record Standing(String person, String state, @Nullable String consent) {

    static Standing of(ConsentStanding one) {
      return new Standing(
          one.person().toString(),
          one.state().name(),
          one.consent().map(consent -> consent.id().toString()).orElse(null));
    }

    String line() {
      return person + " " + state;
    }
  }
}
