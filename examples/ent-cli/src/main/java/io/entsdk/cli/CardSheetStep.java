package io.entsdk.cli;

import io.entsdk.auth.pupil.CardSheet;
import io.entsdk.core.Actor;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.printing.CardPages;
import io.entsdk.printing.ClassColour;
import io.entsdk.printing.KeySheetPages;
import io.entsdk.printing.PrintedClass;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Issues cards onto paper: two PDF files, of which one goes to the children. */
@Command(
    name = "sheet",
    description = "Make cards and stories, void those of before, and write them to two PDF files.")
final class CardSheetStep extends Step {

  @Mixin private IssueOptions issue;

  @Option(
      names = "--cards",
      required = true,
      paramLabel = "FILE",
      description = "The PDF of the cards, for the children.")
  private Path cards;

  @Option(
      names = "--key-sheet",
      required = true,
      paramLabel = "FILE",
      description = "The PDF of the stories, for the teacher alone.")
  private Path keySheet;

  @Option(
      names = "--colour",
      paramLabel = "COLOUR",
      defaultValue = "BLUE",
      description = "The colour of the class: ${COMPLETION-CANDIDATES}.")
  private ClassColour colour;

  @Option(names = "--overwrite", description = "Replace files that are there already.")
  private boolean overwrite;

  @Mixin private ActorOptions actor;

  @Override
  void inspect() {
    issue.inspect();
    if (cards.toAbsolutePath().normalize().equals(keySheet.toAbsolutePath().normalize())) {
      throw new UsageException("Cards and stories are two files: name two");
    }
    cardFile().inspect();
    keyFile().inspect();
  }

  private PaperFile cardFile() {
    return new PaperFile("--cards", cards, overwrite);
  }

  private PaperFile keyFile() {
    return new PaperFile("--key-sheet", keySheet, overwrite);
  }

  @Override
  Answer take(Installation at) {
    Actor issuer = actor.actor(at);
    School school = issue.school(at);
    SchoolClass schoolClass = issue.schoolClass(at, issuer);
    PrintedClass printed = PrintedClass.of(issue.className(), colour, locale(), school.zone());
    try (CardSheet sheet = issue.issue(at, schoolClass, issuer)) {
      cardFile().write(sheet.cards().render(new CardPages(printed)));
      keyFile().write(sheet.stories().render(new KeySheetPages(printed)));
      Papers papers =
          new Papers(
              issue.school(),
              issue.className(),
              sheet.cards().size(),
              cards.toString(),
              keySheet.toString());
      return Answer.of(papers, papers.lines());
    } catch (IOException e) {
      return Answer.refused(
          Refusal.of(
              "not-written",
              "The cards are issued, and a file could not be written ("
                  + e.getClass().getSimpleName()
                  + "): delete what is there and take this step again"));
    }
  }

  record Papers(String school, String className, int pupils, String cardFile, String keySheetFile) {

    List<String> lines() {
      return List.of(
          "%d cards of %s, for the pupils: %s".formatted(pupils, className, cardFile),
          "Their stories, for the teacher alone: " + keySheetFile,
          "Print both, then delete the files");
    }
  }
}
