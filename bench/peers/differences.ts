/** What the products do for the same case, in words: stands below the figures, as they mean little without it. */
export const differences = `## What is the same, and what is not

The same for all: a referral of 1.5 KB comes by HTTP, is checked with the same version of zod as strictly as plain zod can, is stored,
and a person is mailed. The case waits for that person. When they approve it, a provider is matched, a place at that provider is
taken so that nobody else gets it, the provider is mailed, and the case waits again. Processor time is that of the application
and of the servers that it needs, all their processes together; the clients are in another process and do not count.
"Answered" means that the product will not lose what it was sent; "waits" that the mail to the next person is sent. Each client
sends its next when its case waits.

This product does more in each case than both peers: it judges each call of the table and of the state machines by the rights of the
function that makes it, as AWS does; keeps an audit event of each change, and a count of facts without persons; sends real mails, two
for each intake, from templates in two languages, with signed links; asks for a code from the approver's mailbox (asked once, and not
counted here), and answers an approval with a page; limits senders; looks for duplicates; plans reminders, escalations and what
silence does; and runs the code and definitions that run on AWS, through the AWS clients. The mails of the peers are a
counter.

It does less: a write is handed to the operating system before it is answered and survives the end of the process, but is not
forced onto the disk each time, so that a power cut can lose the last moments. PostgreSQL forces every commit, and Restate its log in
groups, by their default settings, which are kept here. All use both cores: the peers run in two processes or more, this product
in one, with its functions in a thread of their own.

Restate gets the better of two choices in each figure: approvals are given while its cases are still at hand (they are put to rest
after a minute, and a person takes longer), and memory is measured after they are put to rest. DBOS keeps its tables and ours in one
database, with pools of the size that it chooses.`;
