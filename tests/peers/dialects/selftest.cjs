// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The dialect servers themselves, without our client: shapes and traps are what the five systems do.
// The one on Flask is in selftest.py.
"use strict";

const { it, runAll } = require("../support.cjs");
const { stopAll } = require("./running.cjs");

for (const name of ["frappe", "worklamp", "ciis", "bomizzel"]) require(`./selftest_${name}.cjs`)(it);
runAll(stopAll);
