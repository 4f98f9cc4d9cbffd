// TransitionKit
