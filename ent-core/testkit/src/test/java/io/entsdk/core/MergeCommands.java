package io.entsdk.core;

import static io.entsdk.core.directory.DirectoryPermissions.MERGE_PEOPLE;

import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Duplicates;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.MergeEvidence;
import io.entsdk.core.directory.MergePreview;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Says who may make one person of two. */
final class MergeCommands {

  private static final MergeEvidence PAPER =
      MergeEvidence.sameDocument(
          new LegalDocument(LegalDocument.Kind.CIVIL_STATUS, "12/345", LocalDate.of(2019, 3, 2)));

  private MergeCommands() {}

  static void addTo(CommandTable table) {
    head(table, "Duplicates.preview", (ent, actor) -> of(ent).preview(ent.bob(), ent.ada(), actor));
    head(table, "Duplicates.merge", (ent, actor) -> of(ent).merge(outdated(ent), PAPER, actor));
    head(table, "Duplicates.unmerge", (ent, actor) -> of(ent).unmerge(ent.bob(), "test", actor));
    head(
        table,
        "Duplicates.list",
        (ent, actor) -> of(ent).list(ent.school().id(), PageRequest.first(10), actor));
    head(
        table,
        "Duplicates.keepApart",
        (ent, actor) -> of(ent).keepApart(ent.bob(), ent.ada(), "test", actor));
    head(table, "Duplicates.listMergesOf", (ent, actor) -> of(ent).listMergesOf(ent.ada(), actor));
  }

  /** Nobody has seen this: it is refused, but only to whoever may merge at all. */
  private static MergePreview outdated(Ent ent) {
    return new MergePreview(
        ent.bob(),
        ent.ada(),
        Set.of(ent.ada(), ent.bob()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        Set.of());
  }

  /** A refusal for another reason than the missing right is no denial. */
  private static void head(CommandTable table, String name, BiConsumer<Ent, Actor> call) {
    table.row(
        name,
        MERGE_PEOPLE,
        ent -> ent.as(ent.head()),
        (ent, actor) -> {
          try {
            call.accept(ent, actor);
          } catch (ConflictException e) {
            // Merged already, or nobody is: it was allowed.
          }
        });
  }

  private static Duplicates of(Ent ent) {
    return Directory.of(ent.tenant()).duplicates();
  }
}
