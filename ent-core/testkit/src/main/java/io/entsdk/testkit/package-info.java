/** The testkit of the SDK: a school to test in, contracts to prove an embedding with. */
@NullMarked
package io.entsdk.testkit;

import org.jspecify.annotations.NullMarked;
