import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Construct } from 'constructs';

/** What a budget is made of. */
export interface BudgetProps {
  /** Name of the deployment. */
  readonly prefix: string;
  /** US dollars a month. */
  readonly monthly: number;
  /** Mailbox that is told. */
  readonly address: string;
}

/**
 * Mails an administrator when the month costs more than it should: at 80 % spent, and when AWS expects the whole amount
 * to be spent. It counts everything in the account, which belongs to one stage (docs/operate/what-you-need.md), because
 * costs by tag would first need the tags to be activated for billing. AWS Budgets sends the mail itself, without a
 * topic or key.
 */
export class Budget extends Construct {
  constructor(scope: Construct, id: string, { prefix, monthly, address }: BudgetProps) {
    super(scope, id);
    const tell = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
      subscribers: [{ subscriptionType: 'EMAIL', address }],
    });
    new CfnBudget(this, 'Monthly', {
      budget: {
        budgetName: `${prefix}-month`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: monthly, unit: 'USD' },
      },
      notificationsWithSubscribers: [tell('ACTUAL', 80), tell('FORECASTED', 100)],
    });
  }
}
