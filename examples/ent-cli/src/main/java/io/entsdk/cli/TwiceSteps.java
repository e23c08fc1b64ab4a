package io.entsdk.cli;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.Duplicates;
import io.entsdk.core.directory.LookAlikes;
import io.entsdk.core.directory.MergeEvidence;
import io.entsdk.core.directory.MergePreview;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.directory.Unmerge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds the steps about people whom the directory has taken for two. */
final class TwiceSteps {

  private TwiceSteps() {}

  /** Lists pupils who may be one child, one page at a time. */
  @Command(name = "duplicates", description = "List pupils of a school who may be one child.")
  static final class ListThem extends Step {

    @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
    private Uai school;

    @Mixin private PageOptions paging;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      PageRequest request = paging.request();
      Page<LookAlikes> page = duplicates(at).list(at.school(school).id(), request, actor.actor(at));
      return TwiceView.pairs(page);
    }
  }

  /** Keeps that two persons are two. */
  @Command(name = "keep-apart", description = "Keep that two persons who look alike are two.")
  static final class KeepApart extends Step {

    @Parameters(paramLabel = "PERSON", index = "0", description = "One of them.")
    private PersonId one;

    @Parameters(paramLabel = "PERSON", index = "1", description = "The other.")
    private PersonId other;

    @Option(
        names = "--reason",
        required = true,
        paramLabel = "TEXT",
        description = "How one knows.")
    private String reason;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      duplicates(at).keepApart(one, other, reason, actor.actor(at));
      return TwiceView.apart(one, other);
    }
  }

  /** Shows what two persons would be as one, and makes them one where evidence is given. */
  @Command(
      name = "merge",
      description = {
        "Show what two persons would be as one.",
        "With --same-birth or the paper that was seen, make them one."
      })
  static final class MergeThem extends Step {

    @Parameters(paramLabel = "PERSON", description = "Who was entered once too often.")
    private PersonId person;

    @Option(
        names = "--into",
        required = true,
        paramLabel = "PERSON",
        description = "Who is to stand for both.")
    private PersonId into;

    @ArgGroup private @Nullable Evidence evidence;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      Actor who = actor.actor(at);
      MergePreview seen = duplicates(at).preview(person, into, who);
      if (evidence == null) {
        return TwiceView.merged(seen, false);
      }
      duplicates(at).merge(seen, evidence.given(), who);
      return TwiceView.merged(seen, true);
    }
  }

  /** Is what shows that two are one, by one of its ways. */
  static final class Evidence {

    @Option(
        names = "--same-birth",
        required = true,
        description = "Both have the same names and date of birth.")
    private boolean sameBirth;

    @ArgGroup(exclusive = false)
    private @Nullable PaperOptions paper;

    private MergeEvidence given() {
      return paper == null
          ? MergeEvidence.sameBirth()
          : MergeEvidence.sameDocument(paper.document());
    }
  }

  /** Makes two persons of one again. */
  @Command(
      name = "unmerge",
      description = "Take a merge back, and tell what was written while two were one.")
  static final class Unmake extends Step {

    @Parameters(paramLabel = "PERSON", description = "Who was merged.")
    private PersonId person;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    private String reason;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      Unmerge back = duplicates(at).unmerge(person, reason, actor.actor(at));
      return TwiceView.unmerged(back);
    }
  }

  private static Duplicates duplicates(Installation at) {
    return at.directory().duplicates();
  }
}
