/** What signs pupils in, for the tests of those who build on ent-auth. */
@NullMarked
package io.entsdk.auth.testkit;

import org.jspecify.annotations.NullMarked;
