import { expect } from '@open-wc/testing';
import { mainThreadTasks } from './main-thread-tasks.js';

describe('the tasks of the main thread', () => {
  it('have the processor time of each, without waiting', async () => {
    let sum = 0;
    const tasks = await mainThreadTasks(async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      for (let number = 0; number < 1e8; number++) sum += number;
    });
    expect(sum).to.be.above(1);
    expect(tasks.filter((duration) => duration > 20)).to.have.length(1);
  });
});
