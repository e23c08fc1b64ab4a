package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.TenantId;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.spi.ErasureJournal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the journal of erasures in a folder for each tenant, one line an entry.
 *
 * <p>Each node writes a file of its own for each erasure, so that no two write into one another. A
 * line that a crash or a full disk has cut short is the last one of its file: it was never
 * acknowledged, nobody was erased for its sake, and it is left out.
 */
public final class FolderJournal implements ErasureJournal {

  private static final Pattern TENANT = Pattern.compile("[1-9]\\d{0,8}");

  private final Path folder;

  /** The files of this node, by what their names begin with; another one after a failed write. */
  private final Map<Path, Path> own = new HashMap<>();

  public FolderJournal(Path folder) {
    this.folder = folder;
  }

  @Override
  public String id() {
    return "erasure-journal-folder";
  }

  @Override
  public synchronized void append(TenantId tenant, ErasureId erasure, String entry)
      throws IOException {
    Path file = own(tenant, erasure);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
      ByteBuffer line = ByteBuffer.wrap((entry + "\n").getBytes(StandardCharsets.US_ASCII));
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(true);
    } catch (IOException e) {
      own.remove(beginning(tenant, erasure));
      throw e;
    }
  }

  /** Return the file of this node, which may have been forgotten since it was made. */
  private Path own(TenantId tenant, ErasureId erasure) throws IOException {
    Path known = own.get(beginning(tenant, erasure));
    if (known != null && Files.exists(known)) {
      return known;
    }
    Path directory = Files.createDirectories(of(tenant));
    Path file = Files.createTempFile(directory, erasure + ".", ".log");
    settle(directory);
    own.put(beginning(tenant, erasure), file);
    return file;
  }

  @Override
  public void read(TenantId tenant, Consumer<String> sink) throws IOException {
    for (Path file : files(tenant, "")) {
      String text = Files.readString(file, StandardCharsets.US_ASCII);
      text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(sink);
    }
  }

  @Override
  public Set<TenantId> tenants() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> TENANT.matcher(name).matches())
          .map(name -> TenantId.of(Integer.parseInt(name)))
          .collect(Collectors.toSet());
    }
  }

  @Override
  public synchronized void forget(TenantId tenant, ErasureId erasure) throws IOException {
    own.remove(beginning(tenant, erasure));
    for (Path file : files(tenant, erasure + ".")) {
      Files.deleteIfExists(file);
    }
  }

  private List<Path> files(TenantId tenant, String beginning) throws IOException {
    if (!Files.isDirectory(of(tenant))) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(of(tenant))) {
      return all.filter(file -> file.getFileName().toString().startsWith(beginning))
          .filter(file -> file.getFileName().toString().endsWith(".log"))
          .sorted()
          .toList();
    }
  }

  private Path beginning(TenantId tenant, ErasureId erasure) {
    return of(tenant).resolve(erasure.toString());
  }

  private Path of(TenantId tenant) {
    return folder.resolve(Integer.toString(tenant.value()));
  }

  /** Let the name of a new file survive a crash, too, where the system can. */
  private static void settle(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no directory, and keeps names by itself.
      return;
    }
  }
}
