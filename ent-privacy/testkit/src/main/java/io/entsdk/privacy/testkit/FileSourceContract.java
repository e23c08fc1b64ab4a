package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.NonEmptyKeys;
import io.entsdk.core.personal.PersonalFile;
import io.entsdk.core.personal.PersonalFile.Condition;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.SubjectLink;
import io.entsdk.core.personal.SubjectTie;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalFileSource;
import io.entsdk.core.spi.PersonalUnit;
import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.testkit.Ent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Proves that a source hands out the files that belong to its rows, and those alone: whole, as
 * often as they are asked for, to nobody else, and none that was taken back. Its tables are proved
 * by {@link io.entsdk.testkit.PersonalDataSourceContract}.
 */
public abstract class FileSourceContract {

  private static final TenantId ELSEWHERE = TenantId.of(2);
  private static final byte[] LIST = bytes("pique-nique");

  /** Return the source to look at, as {@link #ent} knows it. */
  protected abstract PersonalFileSource source();

  /** Return a school whose database has the tables of the part. */
  protected abstract Ent ent();

  /** Keep a text of {@code person} under {@code name}, as the product does, ready to be opened. */
  protected abstract void keep(PersonId person, String name, byte[] text) throws Exception;

  /** Take back all that was kept of {@code person}, as the product does. */
  protected abstract void takeBack(PersonId person) throws Exception;

  /** Return how long a large file is; 300,000 bytes by default. */
  protected int large() {
    return 300_000;
  }

  @Test
  void whoeverHasNoneIsGivenNone() throws Exception {
    keep(ent().grace(), "liste.txt", LIST);
    assertEquals(List.of(), files(ent().alan()));
  }

  @Test
  void eachIsNamedOfItsRowAndOpensWholeAsOftenAsItIsAskedFor() throws Exception {
    byte[] large = bytes("a".repeat(large()));
    keep(ent().grace(), "liste.txt", LIST);
    keep(ent().grace(), "longue.txt", large);
    keep(ent().grace(), "vide.txt", bytes(" "));

    List<PersonalFile> files = files(ent().grace());

    assertEquals(3, Set.copyOf(files.stream().map(PersonalFile::ref).toList()).size());
    assertEquals(files, files(ent().grace()), "asked again");
    FileTrial trial = trial(ent().tenant().id());
    for (PersonalFile file : files) {
      assertEquals(Condition.READY, file.condition());
      assertFalse(file.name().isBlank(), "what people call it");
    }
    trial.holds(ofLength(files, LIST.length), LIST);
    trial.holds(ofLength(files, large.length), large);
    trial.maybeLeftEarly(ofLength(files, large.length), large);
  }

  @Test
  void whatIsAnothersIsNamedToThatOneAlone() throws Exception {
    keep(ent().grace(), "liste.txt", LIST);
    keep(ent().alan(), "autre.txt", bytes("autre chose"));

    assertEquals(1, files(ent().grace()).size());
    assertEquals(1, files(ent().alan()).size());
    trial(ent().tenant().id()).holds(files(ent().grace()).get(0), LIST);
    trial(ent().tenant().id()).holds(files(ent().alan()).get(0), bytes("autre chose"));
  }

  @Test
  void aRefOpensNothingInAnotherTenantAndOneThatNobodyNamedNothingAtAll() throws Exception {
    keep(ent().grace(), "liste.txt", LIST);

    String ref = files(ent().grace()).get(0).ref();

    trial(ELSEWHERE).isGone(ref, "the same ref in another tenant is another file");
    trial(ent().tenant().id()).knowsNothingElse();
  }

  @Test
  void aNameIsNoPath() throws Exception {
    keep(ent().grace(), "../..\\copie d’Ada.txt", LIST);
    trial(ent().tenant().id()).holds(files(ent().grace()).get(0), LIST);
  }

  @Test
  void whatIsTakenBackIsNamedNoMore() throws Exception {
    keep(ent().grace(), "liste.txt", LIST);
    keep(ent().alan(), "autre.txt", LIST);

    takeBack(ent().grace());

    assertEquals(List.of(), files(ent().grace()));
    assertEquals(1, files(ent().alan()).size());
  }

  private FileTrial trial(TenantId tenant) {
    return new FileTrial(ref -> source().open(ent().tenant(tenant), ref));
  }

  private static PersonalFile ofLength(List<PersonalFile> files, long length) {
    return files.stream()
        .filter(file -> file.bytes() == length)
        .findFirst()
        .orElseThrow(() -> new AssertionError("none is said to have " + length + " bytes"));
  }

  /** Return the files of every row that names {@code person}, each once. */
  private List<PersonalFile> files(PersonId person) {
    List<PersonalFile> all = new ArrayList<>();
    for (TableDescription table : source().describe()) {
      for (SubjectTie tie : table.ties()) {
        all.addAll(files(new SubjectLink(person, table.table(), tie.name())));
      }
    }
    return all.stream().distinct().toList();
  }

  private List<PersonalFile> files(SubjectLink link) {
    return UnitOfWork.resourceLocal(ent().entityManagers())
        .joined(
            entities -> {
              PersonalUnit unit =
                  new PersonalUnit(entities, ent().tenant().id(), ent().clock().instant());
              List<RecordKey> keys = source().locate(unit, link, RecordKey.START, 100);
              Map<RecordKey, List<PersonalFile>> files =
                  NonEmptyKeys.of(link, keys)
                      .map(some -> source().filesOf(ent().tenant(), unit, some))
                      .orElse(Map.of());
              assertEquals(
                  List.of(),
                  files.keySet().stream().filter(key -> !keys.contains(key)).toList(),
                  "files of rows of which nobody asked");
              return files.values().stream().flatMap(List::stream).toList();
            });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
