import { Component, type ReactNode } from 'react';
import { paneText } from '../words';
import { ProblemMessage } from './message';

interface BoundaryState {
  readonly error: Error | null;
}

/** Keeps the pane alive when a view fails: says so, and builds the view anew on "Try again". */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <ProblemMessage
        problem={{ id: 'pane-broken', sentence: paneText.broken, details: error.stack ?? error.message }}
        onRetry={() => {
          this.setState({ error: null });
        }}
      />
    );
  }
}
