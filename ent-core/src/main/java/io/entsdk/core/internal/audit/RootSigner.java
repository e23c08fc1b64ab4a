package io.entsdk.core.internal.audit;

import io.entsdk.core.TenantId;
import io.entsdk.core.audit.SignedRoot;
import io.entsdk.core.spi.KeySource.SigningKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes the next root of a chain and signs it; touches no database. */
public final class RootSigner {

  private final TenantId tenant;
  private final SigningKey key;

  public RootSigner(TenantId tenant, SigningKey key) {
    this.tenant = tenant;
    this.key = key;
  }

  /** Return the root that seals {@code leaves}, at least one, after {@code last}. */
  public SignedRoot after(Optional<SignedRoot> last, List<String> leaves, Instant now) {
    MerkleTree tree = new MerkleTree();
    leaves.forEach(tree::add);
    SignedRoot unsigned =
        new SignedRoot(
            tenant,
            last.map(SignedRoot::number).orElse(0L) + 1,
            leaves.size(),
            last.map(SignedRoot::root).orElse(SignedRoot.NONE),
            tree.root(),
            now,
            key.id(),
            "");
    return unsigned.signed(Signatures.sign(key.privateKey(), unsigned.statement()));
  }
}
