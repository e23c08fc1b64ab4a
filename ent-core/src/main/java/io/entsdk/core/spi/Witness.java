package io.entsdk.core.spi;

import io.entsdk.core.audit.SignedRoot;

/**
 * Is told the root of each block of the audit, and keeps it where the database's owner cannot
 * change it: another host, a printer, a mailbox of the DPO.
 *
 * <p>Without a witness nobody can see that the newest blocks were taken away with all that they
 * sealed. Called by the job {@code audit-seal}, on any node, outside any unit of work, in the order
 * of the numbers of a tenant.
 */
public interface Witness {

  /** Return the stable, unique key of this witness, such as {@code dpo-mailbox}. */
  String id();

  /**
   * Keep {@code root} for good before returning; the same one may come twice. After an exception it
   * comes again with the next run.
   */
  void note(SignedRoot root);
}
