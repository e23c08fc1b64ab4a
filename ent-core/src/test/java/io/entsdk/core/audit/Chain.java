package io.entsdk.core.audit;

import io.entsdk.core.Secret;
import io.entsdk.core.TenantId;
import io.entsdk.core.internal.audit.ExportLine;
import io.entsdk.core.internal.audit.Leaf;
import io.entsdk.core.internal.audit.RootSigner;
import io.entsdk.core.internal.audit.TabbedLine;
import io.entsdk.core.spi.KeyPurpose;
import io.entsdk.core.spi.KeySource;
import io.entsdk.core.spi.KeySource.SigningKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Is a chain of blocks without a database, and the lines of its export. */
final class Chain {

  static final TenantId TENANT = TenantId.of(7);
  static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  static final LocalDate NOT_YET = LocalDate.of(2027, 3, 16);
  static final Instant NOW = Instant.parse("2026-09-15T06:30:00.123456Z");

  private final SigningKey key;
  final List<SignedRoot> roots = new ArrayList<>();
  final List<String> lines = new ArrayList<>(List.of(ExportLine.header(TENANT)));
  private long leaves;

  Chain(SigningKey key) {
    this.key = key;
  }

  /** Return a chain of blocks of these sizes. */
  static Chain of(int... sizes) {
    Chain chain = new Chain(key("x"));
    for (int size : sizes) {
      chain.block(size, NOT_YET, false);
    }
    return chain;
  }

  static SigningKey key(String letter) {
    return KeySource.derivedFrom("2026", Secret.ofText(letter.repeat(32)))
        .currentSigningKey(KeyPurpose.sign("audit-seal"))
        .orElseThrow();
  }

  Chain block(int size, LocalDate erasableFrom, boolean erased) {
    List<String> written = new ArrayList<>();
    List<String> sealed = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String salt = "salt-of-%d-%d".formatted(roots.size(), i);
      String content = TabbedLine.of("entry", Integer.toString(i), "read-class", "é\t\\");
      String leaf = Leaf.of(erasableFrom, salt, content).toString();
      sealed.add(leaf);
      written.add(erased ? ExportLine.gone(leaf) : ExportLine.entry(leaf, salt, content));
    }
    Optional<SignedRoot> last =
        roots.isEmpty() ? Optional.empty() : Optional.of(roots.get(roots.size() - 1));
    SignedRoot root = new RootSigner(TENANT, key).after(last, sealed, NOW);
    roots.add(root);
    lines.add(ExportLine.block(root));
    lines.addAll(written);
    leaves += size;
    return this;
  }

  /** Return the whole export, with so many entries that are not sealed yet. */
  List<String> export(int unsealed) {
    List<String> all = new ArrayList<>(lines);
    for (int i = 0; i < unsealed; i++) {
      all.add(ExportLine.unsealed("salt", "late entry " + i));
    }
    all.add(ExportLine.end(roots.size(), leaves, unsealed));
    return all;
  }

  static AuditVerdict judge(List<String> lines) {
    return judge(lines, AuditVerifier.of(keys("x")));
  }

  static AuditVerdict judge(List<String> lines, AuditVerifier verifier) {
    return judge(String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8), verifier);
  }

  static AuditVerdict judge(byte[] export, AuditVerifier verifier) {
    try {
      return verifier.verify(new ByteArrayInputStream(export), TODAY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, PublicKey> keys(String letter) {
    return Map.of("2026", key(letter).publicKey());
  }
}
