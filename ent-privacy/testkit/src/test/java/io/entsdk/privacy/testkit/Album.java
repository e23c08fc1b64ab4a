package io.entsdk.privacy.testkit;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;

import io.entsdk.core.Tenant;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.NonEmptyKeys;
import io.entsdk.core.personal.PersonalFile;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.StoreDescription;
import io.entsdk.core.personal.StoredFile;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.ExternalFileStore;
import io.entsdk.core.spi.PersonalFileSource;
import io.entsdk.core.spi.PersonalUnit;
import io.entsdk.testkit.Ent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** Is a vendor's album: pictures with rows that guardians are told of, and others without rows. */
final class Album implements PersonalFileSource {

  /** Opens a file, in whatever way it does. */
  interface Opening {
    Optional<InputStream> open() throws IOException;
  }

  private final Map<String, PersonalFile> files = new HashMap<>();
  private final Map<String, Opening> contents = new HashMap<>();
  private final Cellar cellar = new Cellar();
  private int next;

  void begin(Ent ent) {
    Jdbc.execute(
        ent,
        "create table album_picture (tenant int not null, id uuid not null, pupil uuid not null,"
            + " given_by uuid, given_on varchar(20), title varchar(200), primary key (tenant, id))");
  }

  /** Give Ada a picture whose row names {@code giver}. */
  void picture(Ent ent, PersonId giver, PersonalFile file, Opening opening) {
    String id = "00000000-0000-7000-8000-%012d".formatted(++next);
    Jdbc.execute(
        ent,
        "insert into album_picture (tenant, id, pupil, given_by, title) values (1, '%s', '%s', '%s', 'vue %d')"
            .formatted(id, ent.ada(), giver, next));
    files.put(id, file);
    contents.put(file.ref(), opening);
  }

  /** Give Ada a picture of {@code text} from Grace. */
  void picture(Ent ent, String ref, String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    picture(ent, ent.grace(), PersonalFile.ready(ref, name, "text/plain", bytes.length), of(text));
  }

  static Opening of(String text) {
    return () -> Optional.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  Cellar cellar() {
    return cellar;
  }

  @Override
  public String id() {
    return "vendor-album";
  }

  @Override
  public List<TableDescription> describe() {
    return List.of(
        TableDescription.table("album_picture")
            .keeps(new Purpose("album"), "ent-account", ErasureMethod.DELETE_ROW)
            .subject("pupil", CORRESPONDENCE)
            .personal(CORRESPONDENCE, "title")
            .doneBy("given_by", "given_on")
            .notPersonal("technical key", "tenant", "id")
            .toldToGuardians()
            .build());
  }

  @Override
  public Map<RecordKey, List<PersonalFile>> filesOf(
      Tenant tenant, PersonalUnit unit, NonEmptyKeys keys) {
    return keys.all().stream()
        .collect(
            Collectors.toMap(
                key -> key,
                key -> List.of(files.get(key.values().get(0))),
                (one, same) -> one,
                LinkedHashMap::new));
  }

  @Override
  public Optional<InputStream> open(Tenant tenant, String ref) throws IOException {
    return contents.get(ref).open();
  }

  /** Is read as it should be, and never lets go of what was read. */
  static Opening clinging(String text) {
    return () ->
        Optional.of(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
              @Override
              public void close() {
                hang();
              }
            });
  }

  /** Never ends, not even when interrupted. */
  static Optional<InputStream> hang() {
    CountDownLatch never = new CountDownLatch(1);
    while (true) {
      try {
        never.await();
      } catch (InterruptedException e) {
        Thread.yield();
      }
    }
  }

  /** Keeps pictures without rows, elsewhere. */
  static final class Cellar implements ExternalFileStore {

    private final Map<PersonId, List<StoredFile>> kept = new HashMap<>();
    private String id = "vendor-cellar";
    private boolean silent;

    void keep(PersonId person, String ref, boolean told, Set<PersonId> others) {
      PersonalFile file = PersonalFile.ready(ref, ref + ".txt", "text/plain", ref.length());
      kept.computeIfAbsent(person, any -> new ArrayList<>())
          .add(new StoredFile(file, told, others));
    }

    void isCalled(String other) {
      id = other;
    }

    void fallSilent() {
      silent = true;
    }

    @Override
    public List<StoredFile> files(TenantId tenant, PersonId person) throws IOException {
      if (silent) {
        throw new IOException("no way there");
      }
      return kept.getOrDefault(person, List.of());
    }

    @Override
    public Optional<InputStream> open(TenantId tenant, String ref) throws IOException {
      return of(ref).open();
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public StoreDescription describe() {
      return new StoreDescription(
          "cellar", Set.of(DataCategory.IDENTITY), new Purpose("album"), "ent-account");
    }

    @Override
    public void erase(TenantId tenant, PersonId person) {
      kept.remove(person);
    }

    @Override
    public long count(TenantId tenant, PersonId person) {
      return kept.getOrDefault(person, List.of()).size();
    }
  }
}
