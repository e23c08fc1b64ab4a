package io.entsdk.core.internal.launch;

import io.entsdk.core.directory.ConventionId;
import io.entsdk.core.launch.Proof;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Is a proof as a row keeps it: its kind, and its text or the id of a convention as text. */
record StoredProof(Kind kind, String text, @Nullable UUID convention) {

  /** Names the kinds of proof in the table. */
  enum Kind {
    DOCUMENT(Proof.Document::new),
    STATEMENT(Proof.Statement::new),
    ADDRESS(text -> new Proof.Address(URI.create(text))),
    AGREED(text -> new Proof.Agreed(ConventionId.parse(text))),
    NOT_NEEDED(Proof.NotNeeded::new);

    private final Function<String, Proof> read;

    Kind(Function<String, Proof> read) {
      this.read = read;
    }

    Proof proof(String text) {
      return read.apply(text);
    }
  }

  static StoredProof of(Proof proof) {
    if (proof instanceof Proof.Document of) {
      return new StoredProof(Kind.DOCUMENT, of.reference().strip(), null);
    }
    if (proof instanceof Proof.Statement of) {
      return new StoredProof(Kind.STATEMENT, of.text().strip(), null);
    }
    if (proof instanceof Proof.Address of) {
      return new StoredProof(Kind.ADDRESS, of.page().toString(), null);
    }
    if (proof instanceof Proof.NotNeeded of) {
      return new StoredProof(Kind.NOT_NEEDED, of.reason().strip(), null);
    }
    UUID convention = ((Proof.Agreed) proof).convention().value();
    return new StoredProof(Kind.AGREED, convention.toString(), convention);
  }
}
