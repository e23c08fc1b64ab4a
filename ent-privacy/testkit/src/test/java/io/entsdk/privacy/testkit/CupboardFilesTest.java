package io.entsdk.privacy.testkit;

/** A store as a vendor might write it, held to the contract. */
class CupboardFilesTest extends CupboardKit {

  CupboardFilesTest() {
    super(new Cupboard());
  }
}
