/** Sessions that guardians open for their children at home. */
@NullMarked
package io.entsdk.auth.home;

import org.jspecify.annotations.NullMarked;
