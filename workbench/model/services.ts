import { z } from 'zod';

import { ApiObject, method } from '../batch/api-object';
import type { Members } from '../batch/api-object';
import type { ShownPane } from './context';
import type { CustomFunctions } from './custom-functions';

/** Services that the client asks for by class name, beside the workbook. */
export function serviceNamed(
  className: string,
  pane: ShownPane,
  functions: CustomFunctions,
): ApiObject | null {
  switch (className) {
    case 'Microsoft.AppRuntime.AppRuntimeService':
      return new AppRuntimeService(pane);
    case 'Microsoft.ExcelServices.CustomFunctions':
      return new CustomFunctionsService(functions);
    case 'Microsoft.InternalService.AddinInternalService':
      return new AddinInternalService();
    default:
      return null;
  }
}

/** Behind `Office.addin.showAsTaskpane` and `hide`. */
class AppRuntimeService extends ApiObject {
  readonly className = 'AppRuntimeService';

  constructor(private readonly pane: ShownPane) {
    super();
  }

  protected override defineMembers(): Members {
    return {
      methods: {
        getAppRuntimeState: () => this.pane.state,
        setAppRuntimeState: method(z.tuple([z.enum(['Inactive', 'Background', 'Visible'])]), (state) => {
          this.pane.changed(state);
        }),
      },
    };
  }
}

/** The add-in says that its ribbon actions can be called. */
class AddinInternalService extends ApiObject {
  readonly className = 'AddinInternalService';

  protected override defineMembers(): Members {
    return { methods: { notifyActionHandlerReady: () => null } };
  }
}

/** Where the add-in's functions hand in their results. */
class CustomFunctionsService extends ApiObject {
  readonly className = 'CustomFunctions';

  constructor(private readonly functions: CustomFunctions) {
    super();
  }

  protected override defineMembers(): Members {
    return {
      methods: {
        setInvocationArrayResults: method(z.tuple([z.unknown()]), (results) => {
          this.functions.receive(results);
        }),
        _GetEnabledFeatures: () => [1, 2, 4],
        _SetOsfControlContainerReadyForCustomFunctions: () => {
          this.functions.ready();
        },
      },
    };
  }
}
